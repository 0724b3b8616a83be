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
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
    REPLACE(REPLACE(REPLACE(tax_number
    , ' ', ''), CHAR(0x09 USING utf8mb4), ''), CHAR(0x0A USING utf8mb4), ''), CHAR(0x0D USING utf8mb4), '')
    , CHAR(0xC2A0 USING utf8mb4), ''), CHAR(0xC2AD USING utf8mb4), ''), CHAR(0xE2808B USING utf8mb4), '')
    , CHAR(0xE2808C USING utf8mb4), ''), CHAR(0xE2808D USING utf8mb4), ''), CHAR(0xE2808E USING utf8mb4), '')
    , CHAR(0xE2808F USING utf8mb4), ''), CHAR(0xE280AA USING utf8mb4), ''), CHAR(0xE280AC USING utf8mb4), '')
    , CHAR(0xE280AD USING utf8mb4), ''), CHAR(0xE280AF USING utf8mb4), ''), CHAR(0xE28087 USING utf8mb4), '')
    , CHAR(0xE28089 USING utf8mb4), ''), CHAR(0xE281A0 USING utf8mb4), ''), CHAR(0xEFBBBF USING utf8mb4), '')
    , '-', ''), '.', ''), '/', ''), ':', ''), ',', ''), '(', ''), ')', ''), '''', '')
    ))))), '')) STORED,
  ADD COLUMN email_key VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (
    NULLIF(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(email
    , ' ', ''), CHAR(0x09 USING utf8mb4), ''), CHAR(0x0A USING utf8mb4), ''), CHAR(0x0D USING utf8mb4), '')
    , CHAR(0xC2A0 USING utf8mb4), ''), CHAR(0xC2AD USING utf8mb4), ''), CHAR(0xE2808B USING utf8mb4), '')
    , CHAR(0xE2808C USING utf8mb4), ''), CHAR(0xE2808D USING utf8mb4), ''), CHAR(0xE2808E USING utf8mb4), '')
    , CHAR(0xE2808F USING utf8mb4), ''), CHAR(0xE280AA USING utf8mb4), ''), CHAR(0xE280AC USING utf8mb4), '')
    , CHAR(0xE280AD USING utf8mb4), ''), CHAR(0xE280AF USING utf8mb4), ''), CHAR(0xE28087 USING utf8mb4), '')
    , CHAR(0xE28089 USING utf8mb4), ''), CHAR(0xE281A0 USING utf8mb4), ''), CHAR(0xEFBBBF USING utf8mb4), '')
    , CHAR(0xCC87 USING utf8mb4), ''), 'İ', 'i'), 'I', 'i'), 'ı', 'i'))
    , CHAR(0x63CCA7 USING utf8mb4), 'ç'), CHAR(0x67CC86 USING utf8mb4), 'ğ'), CHAR(0x6FCC88 USING utf8mb4), 'ö')
    , CHAR(0x73CCA7 USING utf8mb4), 'ş'), CHAR(0x75CC88 USING utf8mb4), 'ü'), CHAR(0x61CC82 USING utf8mb4), 'â')
    , CHAR(0x69CC82 USING utf8mb4), 'î'), CHAR(0x75CC82 USING utf8mb4), 'û')
    , '')) STORED,
  ADD COLUMN phone_key VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (
    NULLIF(RIGHT(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
    REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
    REPLACE(phone
    , ' ', ''), CHAR(0x09 USING utf8mb4), ''), CHAR(0x0A USING utf8mb4), ''), CHAR(0x0D USING utf8mb4), '')
    , CHAR(0xC2A0 USING utf8mb4), ''), CHAR(0xC2AD USING utf8mb4), ''), CHAR(0xE2808B USING utf8mb4), '')
    , CHAR(0xE2808C USING utf8mb4), ''), CHAR(0xE2808D USING utf8mb4), ''), CHAR(0xE2808E USING utf8mb4), '')
    , CHAR(0xE2808F USING utf8mb4), ''), CHAR(0xE280AA USING utf8mb4), ''), CHAR(0xE280AC USING utf8mb4), '')
    , CHAR(0xE280AD USING utf8mb4), ''), CHAR(0xE280AF USING utf8mb4), ''), CHAR(0xE28087 USING utf8mb4), '')
    , CHAR(0xE28089 USING utf8mb4), ''), CHAR(0xE281A0 USING utf8mb4), ''), CHAR(0xEFBBBF USING utf8mb4), '')
    , '-', ''), '.', ''), '/', ''), '(', ''), ')', ''), '+', '')
    , 10), '')) STORED,
  ADD KEY account_card_tax (tax_key),
  ADD KEY account_card_email (email_key),
  ADD KEY account_card_phone (phone_key);
