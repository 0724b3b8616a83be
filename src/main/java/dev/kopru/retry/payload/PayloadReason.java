package dev.kopru.retry.payload;

import dev.kopru.record.ReasonCode;

/** What is wrong with a payload that a person edited: {0} is the field's path or place, {1} what stands there. */
public enum PayloadReason implements ReasonCode {
    INVALID_JSON,
    NO_JSON_OBJECT,
    PAYLOAD_TOO_LONG,
    PAYLOAD_ONLY_KEY,
    PAYLOAD_TOO_DEEP,
    PAYLOAD_TEXT_TOO_LONG,
    PAYLOAD_FIGURE_TOO_LONG,
    PAYLOAD_UNKNOWN_FIELD,
    PAYLOAD_WRAPPED,
    PAYLOAD_UNWRAPPED,
    PAYLOAD_MISSING_FIELD,
    PAYLOAD_UNKNOWN_WORD,
    PAYLOAD_OTHER_RECORD,
    PAYLOAD_UNKNOWN_COLUMN,
    PAYLOAD_NO_FIGURE,
    PAYLOAD_NO_WHOLE_NUMBER,
    PAYLOAD_NO_TEXT,
    PAYLOAD_NO_YES_OR_NO,
    PAYLOAD_NO_MOMENT,
    PAYLOAD_NO_LIST,
    PAYLOAD_NO_OBJECT
}
