package dev.kopru.admin.statement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The one answer to a link that does not open anything, whatever is wrong with it. */
final class StatementRefusal {

    private static final byte[] PAGE =
            """
            <!DOCTYPE html><html lang="tr"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>403</title></head><body>
            <p>Bu bağlantı geçerli değil ya da süresi dolmuş. Mağazadan yeni bir bağlantı isteyin.</p>
            <p lang="en">This link is not valid or has expired. Ask the shop for a new one.</p></body></html>
            """
                    .getBytes(StandardCharsets.UTF_8);

    private StatementRefusal() {}

    static void write(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setContentLength(PAGE.length);
        response.getOutputStream().write(PAGE);
    }
}
