package dev.kopru.setting;

import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the jobs, known without starting anything. */
public final class JobNames {

    private JobNames() {}

    public static SortedSet<String> all() {
        return new TreeSet<>(KnownSettings.jobNames().keySet());
    }

    /** The kind of files that the job imports. */
    public static String kindOfFile(String job) {
        return String.valueOf(KnownSettings.fileKinds().get(job));
    }
}
