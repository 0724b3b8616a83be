package dev.kopru.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.process.ChildJava;
import dev.kopru.run.OutOfMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** Where memory runs out, in a process that was started without any option but its size. */
class OutOfMemoryTests {

    private static final int EXIT_CODE = 3;

    /** Spends all of its memory in the way that its argument names, then goes on as if nothing had happened. */
    static final class Spender {

        /** Answers with more than there is. */
        @RestController
        static final class Greedy {
            @GetMapping("/")
            int spend() {
                return Spender.spend();
            }
        }

        public static void main(String[] arguments) throws Exception {
            OutOfMemory.endsProcess();
            switch (arguments[0]) {
                case "thread" -> {
                    Thread thread = new Thread(Spender::spend);
                    thread.start();
                    thread.join();
                }
                case "timer" -> {
                    Executors.newSingleThreadScheduledExecutor()
                            .scheduleWithFixedDelay(OutOfMemory.watched(Spender::spend), 0, 1, TimeUnit.DAYS);
                    new CountDownLatch(1).await(5, TimeUnit.SECONDS);
                }
                case "request" ->
                    MockMvcBuilders.standaloneSetup(new Greedy())
                            .setHandlerExceptionResolvers(
                                    new OutOfMemoryResolver(), (request, response, handler, e) -> new ModelAndView())
                            .build()
                            .perform(MockMvcRequestBuilders.get("/"));
                case "wrapped" ->
                    CompletableFuture.supplyAsync(Spender::spend)
                            .exceptionally(e -> {
                                OutOfMemory.endProcessAfter(new IllegalStateException(e));
                                return 0;
                            })
                            .join();
                default -> {
                    Thread thread = new Thread(() -> {
                        throw new IllegalStateException("no lack of memory");
                    });
                    thread.start();
                    thread.join();
                }
            }
            System.out.println("living corpse");
            System.exit(0);
        }

        private static int spend() {
            List<byte[]> kept = new ArrayList<>();
            while (kept.size() < Integer.MAX_VALUE) {
                kept.add(new byte[100_000]);
            }
            return kept.size();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread", "timer", "request", "wrapped"})
    void aProcessWhoseMemoryHasRunOutEndsWhereverThatHappens(String where) throws Exception {
        ChildJava.Result ended = ChildJava.run(Spender.class, List.of("-Xmx48m"), Map.of(), where);

        assertThat(ended.output()).contains("out of memory, the process ends").doesNotContain("living corpse");
        assertThat(ended.exitCode()).isEqualTo(EXIT_CODE);
    }

    @Test
    void anyOtherFailureEndsItsThreadOnly() throws Exception {
        ChildJava.Result ended = ChildJava.run(Spender.class, List.of("-Xmx48m"), Map.of(), "failure");

        assertThat(ended.output()).contains("no lack of memory").contains("living corpse");
        assertThat(ended.exitCode()).isZero();
    }
}
