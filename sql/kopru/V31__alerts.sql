-- What people are told without asking. Instants are UTC.

-- What holds now, or held a moment ago: a rule that looks at one job or one side.
-- holds: as last looked; since: when that changed last. alert_id: the alert that is open because of it.
CREATE TABLE alert_state (
  rule        VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  holds       BOOLEAN      NOT NULL,
  since       DATETIME(6)  NOT NULL,
  arguments   LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  alert_id    BIGINT       NULL,
  PRIMARY KEY (rule, subject)
) ENGINE=InnoDB;

-- What was raised, and when it was solved; arguments: the figures and names of its words when it was raised.
CREATE TABLE alert (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  rule        VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  arguments   LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  raised_at   DATETIME(6)  NOT NULL,
  solved_at   DATETIME(6)  NULL,
  KEY alert_open (solved_at, id),
  KEY alert_often (rule, subject, raised_at)
) ENGINE=InnoDB;

-- Who wants to be told. channel: MAIL or WEBHOOK. rules: a JSON array of names, empty = all. secret: signs what a webhook gets.
CREATE TABLE alert_subscription (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  channel     VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  address     VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  language    VARCHAR(2)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  rules       LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  summary     BOOLEAN      NOT NULL,
  enabled     BOOLEAN      NOT NULL,
  secret      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  since       DATETIME(6)  NOT NULL,
  created_by  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  UNIQUE KEY alert_subscription_address (channel, address)
) ENGINE=InnoDB;

-- Messages, each to one recipient, made in the transaction of what they tell; state: WAITING, SENT or GIVEN_UP.
-- token: the same at every attempt, so that a receiver can tell a repeat. recipient: a subscription, or one of jobs/alerts.yml.
CREATE TABLE alert_message (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token           CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind            VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  alert_id        BIGINT       NULL,
  channel         VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  recipient       VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  address         VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title           VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  body            LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NOT NULL,
  state           VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  attempts        INT          NOT NULL,
  next_attempt_at DATETIME(6)  NOT NULL,
  trouble         VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci NULL,
  created_at      DATETIME(6)  NOT NULL,
  done_at         DATETIME(6)  NULL,
  KEY alert_message_waiting (state, channel, next_attempt_at, id),
  KEY alert_message_in_order (recipient, state, id),
  KEY alert_message_of (alert_id, recipient)
) ENGINE=InnoDB;

-- The days whose summary was made.
CREATE TABLE alert_summary (
  day         DATE         NOT NULL PRIMARY KEY,
  made_at     DATETIME(6)  NOT NULL
) ENGINE=InnoDB;

-- How many records wait for a person and the oldest of them, without reading a million rows.
ALTER TABLE retry_record ADD KEY retry_record_waiting (state, job, created_at);
ALTER TABLE notice ADD KEY notice_waiting (seen_at, job, first_noticed_at);
