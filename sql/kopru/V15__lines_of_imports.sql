-- What an imported file consists of, so that no line of it is unaccounted for:
-- file_lines = header_lines + row_lines + blank_lines + skipped_rows, once a run has read the file.
ALTER TABLE csv_import
  ADD COLUMN file_lines   INT NOT NULL DEFAULT 0,
  ADD COLUMN header_lines INT NOT NULL DEFAULT 0,
  ADD COLUMN file_rows    INT NOT NULL DEFAULT 0,
  ADD COLUMN row_lines    INT NOT NULL DEFAULT 0,
  ADD COLUMN blank_lines  INT NOT NULL DEFAULT 0,
  ADD COLUMN skipped_rows INT NOT NULL DEFAULT 0;
