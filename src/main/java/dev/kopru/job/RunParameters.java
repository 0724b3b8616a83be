package dev.kopru.job;

import java.util.Map;
import java.util.UUID;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Parameters of a run as Spring Batch wants them: an identity of its own, so that each start is a new instance. */
final class RunParameters {

    static final String IDENTITY = "run";

    private RunParameters() {}

    static JobParameters ofNewInstance(Map<String, String> parameters) {
        JobParametersBuilder builder =
                new JobParametersBuilder().addString(IDENTITY, UUID.randomUUID().toString(), true);
        parameters.forEach((name, value) -> builder.addString(name, value, false));
        return builder.toJobParameters();
    }
}
