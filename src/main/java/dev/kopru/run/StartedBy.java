package dev.kopru.run;

/** By which way a run was started, and by whom. */
public record StartedBy(Via via, String person) {

    /** The way. */
    public enum Via {
        TIMER,
        API,
        COMMAND_LINE,
        FILE,
        RECOVERY
    }

    public static final StartedBy TIMER = new StartedBy(Via.TIMER, "kopru");
    public static final StartedBy RECOVERY = new StartedBy(Via.RECOVERY, "kopru");
}
