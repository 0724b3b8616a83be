package dev.kopru.admin.description;

import java.util.List;

/** A kind of answer that says no; each stands once among the components, and calls refer to it. */
enum Refusal {
    BAD_REQUEST(
            400,
            "Something in the request cannot be read or is not known: the detail names the parameter or field, what was"
                    + " sent, and what would be right.",
            "UNKNOWN_PARAMETER",
            List.of("pgae", "page")),
    UNAUTHORIZED(401, "No login, or a wrong one. Send a user name with its password (Basic) or a token (Bearer)."),
    FORBIDDEN(
            403,
            "The role of whoever asks, or the scope of their token, does not allow it: the detail says what would. Or a"
                    + " browser sent this for a page of another site; programs that send neither Origin nor"
                    + " Sec-Fetch-Site are never refused that way.",
            "ROLE_NEEDED",
            List.of("OPERATOR")),
    NOT_FOUND(
            404,
            "There is no such job, run, record, notice, import, account, person or token.",
            "UNKNOWN_RUN",
            List.of("4711")),
    NOT_ACCEPTABLE(406, "The header Accept asks for a form that this call does not have, or cannot be read."),
    CONFLICT(409, "It does not fit the present state; the detail says why.", "JOB_BUSY", List.of("OrderImportJob")),
    CONTENT_TOO_LARGE(413, "What was sent is larger than the settings allow."),
    UNSUPPORTED_MEDIA_TYPE(415, "The header Content-Type names a form that this call does not read."),
    TOO_MANY_REQUESTS(
            429,
            "Too many wrong logins. The header Retry-After says after how many seconds to try again.",
            List.of("42")),
    INTERNAL_SERVER_ERROR(
            500,
            "An error in Köprü itself; the log has it under the number that the detail names.",
            List.of("3fa81c07")),
    SERVICE_UNAVAILABLE(
            503,
            "Köprü's own database does not answer just now, or too many documents are being made. Try again later.");

    private final int status;
    private final String description;
    private final String code;
    private final List<String> arguments;

    Refusal(int status, String description) {
        this(status, description, List.of());
    }

    Refusal(int status, String description, List<String> arguments) {
        this(status, description, "", arguments);
    }

    /** {@code code}: of the reason that serves as an example; empty where the status says all. */
    Refusal(int status, String description, String code, List<String> arguments) {
        this.status = status;
        this.description = description;
        this.code = code;
        this.arguments = arguments;
    }

    int status() {
        return status;
    }

    String key() {
        return Integer.toString(status);
    }

    String description() {
        return description;
    }

    String code() {
        return code;
    }

    List<String> arguments() {
        return arguments;
    }

    /** Among the components. */
    String component() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }
}
