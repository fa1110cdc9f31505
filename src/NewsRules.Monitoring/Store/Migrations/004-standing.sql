-- How far an alert has come by what breaks its rule's throttle: the rung of a ladder, the stage of an event.
ALTER TABLE alerts ADD COLUMN standing TEXT;
