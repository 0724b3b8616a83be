package dev.kopru.text;

/** A YAML file is none of settings, whatever its syntax. */
public final class YamlShapeException extends RuntimeException {

    private final Kind kind;
    private final int line;

    /** What is wrong with it. */
    public enum Kind {
        NOT_UTF8,
        ITSELF,
        TOO_DEEP,
        TOO_MUCH,
        NO_SETTINGS
    }

    YamlShapeException(Kind kind, int line) {
        super("line " + line + ": " + kind);
        this.kind = kind;
        this.line = line;
    }

    public Kind kind() {
        return kind;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }
}
