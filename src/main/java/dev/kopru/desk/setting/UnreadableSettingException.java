package dev.kopru.desk.setting;

/** What was typed into a field is no value of its kind. */
final class UnreadableSettingException extends Exception {

    private final String key;

    UnreadableSettingException(String key) {
        super(key);
        this.key = key;
    }

    /** Of the words that say what is expected. */
    String key() {
        return key;
    }
}
