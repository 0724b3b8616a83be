package dev.kopru.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

class StepsInPartsTests {

    private final StepsInParts steps = new StepsInParts();

    @Test
    void stepsOfOneNameAreToldApartByTheirJobs() {
        PartStep stock = step("InventorySyncJob");
        PartStep accounts = step("StatementSnapshotJob");
        steps.add(stock);
        steps.add(accounts);

        assertThat(steps.of(part("InventorySyncJob", "fullComparison:3"))).containsSame(stock);
        assertThat(steps.of(part("StatementSnapshotJob", "fullComparison:1"))).containsSame(accounts);
        assertThat(steps.of(part("StatementSnapshotJob", "images:1"))).isEmpty();
        assertThat(steps.of(part("StockCardExportJob", "fullComparison:1"))).isEmpty();
    }

    private static PartStep step(String job) {
        return new PartStep(job, "fullComparison", parts -> List.of(), () -> {
            throw new AssertionError("None is worked on here");
        });
    }

    private static StepExecution part(String job, String name) {
        JobExecution run = new JobExecution(1, new JobInstance(1, job), new JobParameters());
        return new StepExecution(1, name, run);
    }
}
