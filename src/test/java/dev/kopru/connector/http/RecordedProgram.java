package dev.kopru.connector.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.recordSpec;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;

/**
 * A program that answers as it was told to, or as a real one was heard to answer: exchanges are kept as files that WireMock
 * writes and reads ({@code mappings/*.json} below a folder).
 */
public final class RecordedProgram implements AutoCloseable {

    private final WireMockServer server;

    private RecordedProgram(WireMockConfiguration configuration) {
        server = new WireMockServer(configuration.dynamicPort().bindAddress("127.0.0.1"));
        server.start();
    }

    /** One that says nothing until it is told to. */
    public static RecordedProgram silent() {
        return new RecordedProgram(WireMockConfiguration.options());
    }

    /** One that answers with the exchanges of a folder. */
    public static RecordedProgram of(Path folder) {
        return new RecordedProgram(WireMockConfiguration.options().withRootDirectory(folder.toString()));
    }

    /** Passes calls on to a real program and keeps what was said, until {@link #keep} writes it down. */
    public static RecordedProgram listeningTo(String url, Path folder) {
        RecordedProgram program = of(folder);
        program.server.startRecording(
                recordSpec().forTarget(url).makeStubsPersistent(true).ignoreRepeatRequests());
        return program;
    }

    /** Writes down what was said, and says how many exchanges there were. */
    public int keep() {
        return server.stopRecording().getStubMappings().size();
    }

    public WireMockServer server() {
        return server;
    }

    /** Answers everything like this from now on. */
    public void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    public int calls() {
        return server.getAllServeEvents().size();
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
