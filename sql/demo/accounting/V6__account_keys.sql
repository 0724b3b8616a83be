-- The keys by which Köprü looks a card up, in the one form that its Javadoc of AccountKeys describes. Only their expressions
-- change; what people typed stays as it is.
--   blanks     the signs people do not see are no part of a key: blank, tab, line ends, U+00A0, U+00AD, U+2007, U+2009,
--              U+200B to U+200F, U+202A, U+202C, U+202D, U+202F, U+2060, U+FEFF
--   tax_key    no separators, no VKN, TCKN, TC or TR before the digits
--   email_key  İ, I, ı and i are one letter, capitals are small, ç ğ ö ş ü â î û in one sign each, no combining dot (U+0307)
--   phone_key  the last ten digits

ALTER TABLE account_card
  DROP KEY account_card_tax,
  DROP KEY account_card_email,
  DROP KEY account_card_phone,
  DROP COLUMN tax_key,
  DROP COLUMN email_key,
  DROP COLUMN phone_key;

ALTER TABLE account_card
  ADD COLUMN tax_key VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (
    NULLIF(TRIM(LEADING 'TR' FROM TRIM(LEADING 'TC' FROM TRIM(LEADING 'TCKN' FROM TRIM(LEADING 'VKN' FROM UPPER(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(tax_number
    , ' ', ''), _utf8mb4 X'09', ''), _utf8mb4 X'0A', ''), _utf8mb4 X'0D', ''), _utf8mb4 X'C2A0', '')
    , _utf8mb4 X'C2AD', ''), _utf8mb4 X'E2808B', ''), _utf8mb4 X'E2808C', ''), _utf8mb4 X'E2808D', '')
    , _utf8mb4 X'E2808E', ''), _utf8mb4 X'E2808F', ''), _utf8mb4 X'E280AA', ''), _utf8mb4 X'E280AC', '')
    , _utf8mb4 X'E280AD', ''), _utf8mb4 X'E280AF', ''), _utf8mb4 X'E28087', ''), _utf8mb4 X'E28089', '')
    , _utf8mb4 X'E281A0', ''), _utf8mb4 X'EFBBBF', ''), '-', ''), '.', ''), '/', ''), ':', ''), ',', '')
    , '(', ''), ')', ''), '''', '')))))), '')) STORED,
  ADD COLUMN email_key VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (
    NULLIF(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(email
    , ' ', ''), _utf8mb4 X'09', ''), _utf8mb4 X'0A', ''), _utf8mb4 X'0D', ''), _utf8mb4 X'C2A0', '')
    , _utf8mb4 X'C2AD', ''), _utf8mb4 X'E2808B', ''), _utf8mb4 X'E2808C', ''), _utf8mb4 X'E2808D', '')
    , _utf8mb4 X'E2808E', ''), _utf8mb4 X'E2808F', ''), _utf8mb4 X'E280AA', ''), _utf8mb4 X'E280AC', '')
    , _utf8mb4 X'E280AD', ''), _utf8mb4 X'E280AF', ''), _utf8mb4 X'E28087', ''), _utf8mb4 X'E28089', '')
    , _utf8mb4 X'E281A0', ''), _utf8mb4 X'EFBBBF', ''), _utf8mb4 X'CC87', ''), 'İ', 'i'), 'I', 'i')
    , 'ı', 'i'))
    , _utf8mb4 X'63CCA7', 'ç'), _utf8mb4 X'67CC86', 'ğ'), _utf8mb4 X'6FCC88', 'ö')
    , _utf8mb4 X'73CCA7', 'ş'), _utf8mb4 X'75CC88', 'ü'), _utf8mb4 X'61CC82', 'â')
    , _utf8mb4 X'69CC82', 'î'), _utf8mb4 X'75CC82', 'û'), '')) STORED,
  ADD COLUMN phone_key VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (
    NULLIF(RIGHT(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(phone
    , ' ', ''), _utf8mb4 X'09', ''), _utf8mb4 X'0A', ''), _utf8mb4 X'0D', ''), _utf8mb4 X'C2A0', '')
    , _utf8mb4 X'C2AD', ''), _utf8mb4 X'E2808B', ''), _utf8mb4 X'E2808C', ''), _utf8mb4 X'E2808D', '')
    , _utf8mb4 X'E2808E', ''), _utf8mb4 X'E2808F', ''), _utf8mb4 X'E280AA', ''), _utf8mb4 X'E280AC', '')
    , _utf8mb4 X'E280AD', ''), _utf8mb4 X'E280AF', ''), _utf8mb4 X'E28087', ''), _utf8mb4 X'E28089', '')
    , _utf8mb4 X'E281A0', ''), _utf8mb4 X'EFBBBF', ''), '-', ''), '.', ''), '/', ''), '(', ''), ')', '')
    , '+', ''), 10), '')) STORED,
  ADD KEY account_card_tax (tax_key),
  ADD KEY account_card_email (email_key),
  ADD KEY account_card_phone (phone_key);
