package dev.kopru.admin.request;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;

/** Describes what the web server itself refuses, such as an address that is none, as all other problems are described. */
class ContainerProblems extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);

    private final ObjectProvider<Problems> problems;

    ContainerProblems(ObjectProvider<Problems> problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        boolean isOurs = status >= 400 && response.getContentWritten() == 0 && response.setErrorReported();
        if (isOurs) {
            try {
                problems.getObject()
                        .write(request.getRequest(), response.getResponse(), HttpStatusCode.valueOf(status), "-");
                response.finishResponse();
            } catch (IOException e) {
                log.debug("The client disconnected: {}", e.getMessage());
            }
        }
    }
}
