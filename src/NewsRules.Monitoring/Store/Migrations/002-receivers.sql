-- A notification says to whom it goes and how that person reads, so that a retry repeats it whatever has become of the receivers since.
ALTER TABLE notifications ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE notifications ADD COLUMN language TEXT;
ALTER TABLE notifications ADD COLUMN timezone TEXT;
ALTER TABLE notifications ADD COLUMN subject TEXT;
