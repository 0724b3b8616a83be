package dev.kopru.setting;

import dev.kopru.record.ReasonCode;

/** Why a setting is not kept: {0} is its name. */
enum SettingReason implements ReasonCode {
    SETTING_OF_ENVIRONMENT,
    SETTING_NOT_KEPT_HERE,
    SETTING_REFUSED,
    SETTING_CHANGED_MEANWHILE
}
