package dev.kopru.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Start;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** A port that the service could not have is told before its tables are touched. */
class PortCheckTests {

    private final MockEnvironment settings = new MockEnvironment().withProperty("server.address", "127.0.0.1");

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());
            settings.setProperty("server.port", port);
            settings.setProperty("kopru.health.port", port);

            assertThat(said(Start.Kind.CHECK, Locale.ENGLISH))
                    .containsExactly(
                            "The port " + port + " on 127.0.0.1 is taken by another program; end that program, or give"
                                    + " another port with --server.port=<port>.",
                            "The port " + port + " on 127.0.0.1 is taken by another program; end that program, or give"
                                    + " another port with --kopru.health.port=<port>.");
            assertThat(said(Start.Kind.SERVICE, FindingWords.TURKISH))
                    .contains(
                            "127.0.0.1 adresinde " + port + " portunu başka bir program kullanıyor; o programı durdurun"
                                    + " ya da --server.port=<port> ile başka bir port verin.");
            assertThat(said(Start.Kind.RUN, Locale.ENGLISH))
                    .as("a run opens none")
                    .isEmpty();
        }
        assertThat(said(Start.Kind.SERVICE, Locale.ENGLISH))
                .as("it is free now")
                .isEmpty();
    }

    @Test
    void aPortThatCannotBeIsTold() {
        settings.setProperty("server.port", "99999");

        assertThat(said(Start.Kind.CHECK, Locale.ENGLISH))
                .containsExactly(
                        "server.port: 99999 is no port; write a number between 1 and 65535 (0: any free port).");
    }

    @Test
    void anAddressThatDoesNotExistIsTold() {
        settings.setProperty("server.port", "8139");
        settings.setProperty("server.address", "no-such-host.invalid");

        assertThat(said(Start.Kind.CHECK, Locale.ENGLISH))
                .containsExactly("server.address: there is no network address no-such-host.invalid; write one of this"
                        + " machine (such as 127.0.0.1).");
    }

    private List<String> said(Start.Kind kind, Locale language) {
        List<Finding> findings = new ArrayList<>();
        new PortCheck().look(new Start(kind, settings), findings::add);
        return findings.stream()
                .filter(Finding::isProblem)
                .map(finding -> FindingWords.say(finding, language))
                .toList();
    }
}
