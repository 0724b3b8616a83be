-- The shop's clock, in the shop's zone as all its dates. Sessions of Köprü are in UTC.
SELECT UTC_TIMESTAMP(6) + INTERVAL 3 HOUR AS as_of
