-- Whoever deletes a row to which a foreign key points locks the gap in which new rows of the other table come, where there
-- are none behind it: a run would wait for what is being pruned. What belongs to a row is deleted with it by Köprü itself.
ALTER TABLE retry_attempt DROP FOREIGN KEY retry_attempt_record;
ALTER TABLE statement_part DROP FOREIGN KEY statement_part_of;
ALTER TABLE csv_rejected_row DROP FOREIGN KEY csv_rejected_row_of;
