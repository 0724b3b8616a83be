package dev.kopru.setting;

/** Where a setting was given; what stands first rules over the others. */
public enum SettingSource {
    /** An environment variable or the command line: no page can change it. */
    ENVIRONMENT,
    /** A person gave it on a page; it is in the database. */
    KEPT,
    /** A file beside the jar. */
    FILE,
    /** It came with Köprü. */
    PACKAGED
}
