package dev.kopru.database.server;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the embedded server is started.
 *
 * @param flushLogAtCommit 1 keeps every commit through a power cut, 2 only through a crash of the server; 0 is for trials
 *     alone: it never waits for the disk, so that a power cut can leave nothing that starts again
 * @param survivorTimeout how long a server left over from a killed service may take to answer
 * @param lockTimeout how long to wait for another service to leave the home folder
 * @param joinRunning use the server of a service that already runs instead of failing
 * @param binaries a MariaDB installed by the operator; without it the packaged one is unpacked
 */
@ConfigurationProperties("kopru.database.embedded")
public record EmbeddedSettings(
        @DefaultValue("256MB") DataSize bufferPool,
        @DefaultValue("256MB") DataSize logFile,
        @DefaultValue("1") int flushLogAtCommit,
        @DefaultValue("60s") Duration startTimeout,
        @DefaultValue("5s") Duration survivorTimeout,
        @DefaultValue("10s") Duration lockTimeout,
        @DefaultValue("false") boolean joinRunning,
        @Nullable Path binaries) {

    /** A commit is given to the operating system all the same: it outlives a server that is killed. */
    boolean neverFlushes() {
        return flushLogAtCommit == 0;
    }
}
