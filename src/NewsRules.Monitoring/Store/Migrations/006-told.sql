-- What has been told of a feed that is mended or has moved, without its numbers: a fault that stays is told once.
ALTER TABLE sources ADD COLUMN told TEXT;
