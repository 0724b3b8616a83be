package dev.kopru.alert;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server that can be switched off and on. */
final class PostOffice implements AutoCloseable {

    private final int port = freePort();
    private GreenMail server = started();

    String[] settings() {
        return new String[] {
            "spring.mail.host=127.0.0.1", "spring.mail.port=" + port, "kopru.alerts.mail.from=kopru@ornek.com.tr"
        };
    }

    void empty() {
        server.stop();
        server = started();
    }

    void closes() {
        server.stop();
    }

    void opens() {
        server = started();
    }

    List<MimeMessage> letters() {
        return Arrays.asList(server.getReceivedMessages());
    }

    List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage letter : letters()) {
            subjects.add(letter.getSubject());
        }
        return subjects;
    }

    /** Its plain text, or its HTML. */
    static String part(MimeMessage letter, String type) throws MessagingException, IOException {
        return part(letter.getContent(), letter.getContentType(), type);
    }

    private static String part(Object content, String contentType, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            StringBuilder found = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                found.append(part(
                        parts.getBodyPart(i).getContent(), parts.getBodyPart(i).getContentType(), type));
            }
            return found.toString();
        }
        return contentType.startsWith(type) ? String.valueOf(content).replace("\r\n", "\n") : "";
    }

    private GreenMail started() {
        GreenMail greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        return greenMail;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
