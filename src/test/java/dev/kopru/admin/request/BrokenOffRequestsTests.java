package dev.kopru.admin.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.admin.ApiTest;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

/** What the log says of hundreds of senders that stop in the middle. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenOffRequestsTests extends ApiTest {

    private final Deque<Runnable> inAMinute = new ArrayDeque<>();
    private final ProblemAdvice advice;

    BrokenOffRequestsTests(@Autowired Problems problems) {
        advice = new ProblemAdvice(problems, new BrokenOffRequests(inAMinute::add));
    }

    @Test
    void threeHundredSendersThatStopInTheMiddleAreOneLineAMinuteWithTheirNumber(CapturedOutput log) throws Exception {
        for (int sender = 0; sender < 300; sender++) {
            stopsInTheMiddle();
        }
        assertThat(warnings(log)).isEmpty();
        aMinutePasses();
        assertThat(warnings(log)).singleElement().asString().contains(" 300 requests ");

        stopsInTheMiddle();
        aMinutePasses();
        assertThat(warnings(log)).hasSize(2).last().asString().contains(" 1 requests ");
    }

    private void stopsInTheMiddle() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        answer.setCommitted(true);
        assertThat(advice.handleException(
                        new HttpMessageNotReadableException(
                                "I/O error while reading input message",
                                new SocketTimeoutException(),
                                new MockHttpInputMessage(new byte[0])),
                        new ServletWebRequest(new MockHttpServletRequest(), answer)))
                .isNull();
    }

    private void aMinutePasses() {
        assertThat(inAMinute).hasSize(1);
        inAMinute.remove().run();
    }

    private static List<String> warnings(CapturedOutput log) {
        return log.toString()
                .lines()
                .filter(line -> line.matches(".* WARN .*(aborted|already committed).*"))
                .toList();
    }
}
