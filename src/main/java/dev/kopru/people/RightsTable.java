package dev.kopru.people;

import static dev.kopru.people.Role.ADMINISTRATOR;
import static dev.kopru.people.Role.OPERATOR;
import static dev.kopru.people.Role.VIEWER;
import static dev.kopru.people.Scope.IMPORTS;
import static dev.kopru.people.Scope.LINKS;
import static dev.kopru.people.Scope.METRICS;
import static dev.kopru.people.Scope.OPERATE;
import static dev.kopru.people.Scope.READ;

import java.util.ArrayList;
import java.util.List;

/** Who may do what: the first line that fits a call decides. What stands in none is for administrators, and for no token. */
final class RightsTable {

    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String PUT = "PUT";
    private static final String DELETE = "DELETE";

    private RightsTable() {}

    static final List<Right> API = List.of(
            Right.of(GET, "/api/jobs/**", VIEWER, READ, OPERATE),
            Right.of(POST, "/api/jobs/{job}/runs", OPERATOR, OPERATE),
            Right.of(GET, "/api/runs/**", VIEWER, READ, OPERATE),
            Right.of(POST, "/api/runs/{id}/restart", OPERATOR, OPERATE),
            Right.of(POST, "/api/runs/{id}/stop", OPERATOR, OPERATE),
            Right.of(POST, "/api/runs/{id}/resolve", ADMINISTRATOR),
            Right.of(POST, "/api/runs/{id}/abandon", ADMINISTRATOR),
            Right.of(GET, "/api/retries/**", VIEWER, READ, OPERATE),
            Right.of(GET, "/api/acts", VIEWER, READ, OPERATE),
            Right.of(GET, "/api/connections/**", VIEWER, READ, OPERATE),
            Right.of(POST, "/api/retries/**", OPERATOR, OPERATE),
            Right.of(PUT, "/api/retries/{id}/payload", OPERATOR, OPERATE),
            Right.of(GET, "/api/notices/**", VIEWER, READ, OPERATE),
            Right.of(POST, "/api/notices/**", OPERATOR, OPERATE),
            Right.of(GET, "/api/reconciliation/**", VIEWER, READ, OPERATE),
            // Addresses of people are not for everybody's eyes.
            Right.of(GET, "/api/alerts/subscriptions/**", OPERATOR, READ, OPERATE),
            Right.of(GET, "/api/alerts/messages", OPERATOR, READ, OPERATE),
            Right.of(GET, "/api/alerts/**", VIEWER, READ, OPERATE),
            Right.of(POST, "/api/alerts/subscriptions", ADMINISTRATOR),
            Right.of(PUT, "/api/alerts/subscriptions/{id}", ADMINISTRATOR),
            Right.of(DELETE, "/api/alerts/subscriptions/{id}", ADMINISTRATOR),
            Right.of(POST, "/api/alerts/subscriptions/{id}/test", ADMINISTRATOR),
            Right.of(GET, "/api/schedules/**", VIEWER, READ, OPERATE),
            Right.of(PUT, "/api/schedules/{job}", ADMINISTRATOR),
            Right.of(DELETE, "/api/schedules/{job}", ADMINISTRATOR),
            // The rows of a file cannot be masked: it is there to be mended and sent again.
            Right.of(GET, "/api/imports/{id}/errors.csv", OPERATOR, READ, IMPORTS, OPERATE),
            Right.of(GET, "/api/imports/**", VIEWER, READ, IMPORTS, OPERATE),
            Right.of(POST, "/api/imports/{kind}", OPERATOR, IMPORTS, OPERATE),
            Right.of(GET, "/api/statements/**", VIEWER, READ),
            Right.of(POST, "/api/statements/links", OPERATOR, LINKS, OPERATE),
            Right.of(DELETE, "/api/statements/links", OPERATOR, LINKS, OPERATE),
            Right.of(POST, "/api/statements/{account}/links", OPERATOR, LINKS, OPERATE),
            Right.of(DELETE, "/api/statements/{account}/links", OPERATOR, LINKS, OPERATE),
            Right.of(GET, "/api/audit/**", ADMINISTRATOR),
            Right.of(GET, "/api/people/me", VIEWER, READ, OPERATE).evenBeforeNewPassword(),
            Right.of(PUT, "/api/people/me/password", VIEWER).evenBeforeNewPassword(),
            Right.of(GET, "/api/people/**", ADMINISTRATOR),
            Right.of(POST, "/api/people/**", ADMINISTRATOR),
            Right.of(PUT, "/api/people/{id}", ADMINISTRATOR),
            Right.of(DELETE, "/api/people/{id}", ADMINISTRATOR),
            Right.of(GET, "/api/tokens", VIEWER),
            Right.of(POST, "/api/tokens", VIEWER),
            Right.of(DELETE, "/api/tokens/{id}", VIEWER),
            Right.of(GET, "/actuator/prometheus", VIEWER, METRICS, READ),
            Right.of(GET, "/actuator/**", VIEWER, READ),
            Right.of(GET, "/v3/api-docs/**", VIEWER, READ),
            Right.of(GET, "/v3/api-docs.yaml", VIEWER, READ),
            Right.of(GET, "/swagger-ui/**", VIEWER, READ),
            Right.of(GET, "/swagger-ui.html", VIEWER, READ),
            Right.of(GET, "/webjars/**", VIEWER, READ));

    /** What people see; no token gets there. */
    static final List<Right> PAGES = List.of(
            Right.of(GET, "/me/**", VIEWER).evenBeforeNewPassword(),
            Right.of(POST, "/me/**", VIEWER).evenBeforeNewPassword(),
            Right.of(POST, "/logout", VIEWER).evenBeforeNewPassword(),
            Right.of(GET, "/refused", VIEWER).evenBeforeNewPassword(),
            Right.of(GET, "/failed", VIEWER).evenBeforeNewPassword(),
            Right.of(POST, "/failed", VIEWER).evenBeforeNewPassword(),
            Right.of(GET, "/", VIEWER),
            Right.of(GET, "/overview/**", VIEWER),
            Right.of(GET, "/people/**", ADMINISTRATOR),
            Right.of(POST, "/people/**", ADMINISTRATOR),
            Right.of(GET, "/audit/**", ADMINISTRATOR),
            Right.of(GET, "/runs/**", VIEWER),
            Right.of(POST, "/runs/{id}/resolve", ADMINISTRATOR),
            Right.of(POST, "/runs/{id}/abandon", ADMINISTRATOR),
            Right.of(POST, "/runs/**", OPERATOR),
            Right.of(POST, "/jobs/**", OPERATOR),
            Right.of(GET, "/retries/**", VIEWER),
            Right.of(GET, "/acts", VIEWER),
            Right.of(POST, "/retries/{id}/raw", ADMINISTRATOR),
            // A mapping is a setting, wherever it is changed.
            Right.of(POST, "/retries/mend/**", ADMINISTRATOR),
            Right.of(POST, "/retries/**", OPERATOR),
            Right.of(GET, "/records/**", VIEWER),
            Right.of(GET, "/notices/**", VIEWER),
            Right.of(POST, "/notices/**", OPERATOR),
            Right.of(GET, "/reconciliation/**", VIEWER),
            Right.of(GET, "/alerts", VIEWER),
            Right.of(POST, "/alerts/subscriptions/**", ADMINISTRATOR),
            Right.of(GET, "/connections/**", VIEWER),
            Right.of(GET, "/timers/**", VIEWER),
            Right.of(POST, "/timers/**", ADMINISTRATOR),
            Right.of(GET, "/imports/{id}/errors.csv", OPERATOR),
            Right.of(GET, "/imports/previews/**", OPERATOR),
            Right.of(GET, "/imports/**", VIEWER),
            Right.of(POST, "/imports/**", OPERATOR),
            Right.of(GET, "/catalogue/**", VIEWER),
            Right.of(GET, "/stock/**", VIEWER),
            Right.of(GET, "/statements/download", OPERATOR),
            Right.of(GET, "/statements/**", VIEWER),
            Right.of(POST, "/statements/**", OPERATOR),
            Right.of(GET, "/settings/**", VIEWER),
            Right.of(POST, "/settings/**", ADMINISTRATOR));

    static List<Right> all() {
        List<Right> all = new ArrayList<>(API);
        all.addAll(PAGES);
        return all;
    }
}
