package dev.kopru.run;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Parameters of a run as Spring Batch wants them: always with an identity, by default one of its own. */
public final class RunParameters {

    /** Names a piece of work that is to be done once. */
    public static final String KEY = "key";

    /** Has the work of a key done once more, as a new instance. */
    public static final String FORCE = "force";

    /** Narrows a run to the records of a file, by the number of its import. */
    public static final String IMPORT = "import";

    /** Narrows a run to a part of its job's work. */
    public static final String ONLY = "only";

    /** The part that tries rejected records again. */
    public static final String RETRIES = "retries";

    /** Narrows the rejected records to those that were asked for under this name. */
    public static final String REPLAY = "replay";

    /** Has a job that works by changes look at everything once, before its time. */
    public static final String FULL = "full";

    public static final String IDENTITY = "run";

    static final Set<String> WHOLE = Set.of(IDENTITY, KEY, FULL);

    private RunParameters() {}

    static JobParameters of(Map<String, String> parameters) {
        boolean forced = Boolean.parseBoolean(parameters.get(FORCE));
        String key = parameters.get(KEY);
        String identity = key == null || forced ? UUID.randomUUID().toString() : KEY + " " + key;
        JobParametersBuilder builder = new JobParametersBuilder().addString(IDENTITY, identity, true);
        parameters.forEach((name, value) -> {
            if (!name.equals(FORCE)) {
                builder.addString(name, value, false);
            }
        });
        return builder.toJobParameters();
    }

    /** Whether the run takes all that its job's own source has, neither a file nor rejected records alone. */
    static boolean isWhole(JobParameters parameters) {
        return parameters.parameters().stream().allMatch(each -> WHOLE.contains(each.name()));
    }

    static String key(JobParameters parameters) {
        return String.valueOf(parameters.getString(KEY));
    }
}
