package dev.kopru.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the two programs: by what it is connected, and what cannot be done for want of it. */
record ConnectionView(
        @Schema(allowableValues = {"store", "accounting"}) String side,
        List<PortView> ports,
        @Schema(description = "Whether those that serve a port answer now; each is waited for some seconds at most")
                List<ConnectorView> connectors,
        @Schema(description = "The jobs that are not available for want of a port of this side")
                List<UnavailableView> unavailableJobs) {

    /** What the program can do for Köprü. */
    @Schema(name = "ConnectionPort")
    record PortView(
            @Schema(example = "store.orders") String port,
            @Schema(description = "The port in words") String name,
            @Schema(description = "The connector that serves it; null where nobody does") @Nullable String connector) {}

    /** A connector that serves some port. */
    @Schema(name = "ConnectionConnector")
    record ConnectorView(
            @Schema(description = "Its word in the settings; jdbc is a database behind a folder of SQL")
                    String connector,
            @Schema(
                            description =
                                    "null where there is nothing to ask: a folder of files, a connector that says nothing")
                    @Nullable
                    Boolean answers,
            @Schema(description = "What keeps it from answering; null where it answers") @Nullable String trouble) {}

    /** A job that cannot run, and why. */
    @Schema(name = "ConnectionUnavailableJob")
    record UnavailableView(String job, List<JobView.LackingView> lacking) {}
}
