package dev.kopru.alert;

import dev.kopru.alert.DeliveryException.Reach;
import dev.kopru.alert.rule.AlertSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by the server that {@code spring.mail.host} names: plain text, and the same as simple HTML. */
@Component
class MailChannel implements Sender {

    private static final String FALLBACK = "kopru@localhost";

    private final ObjectProvider<JavaMailSender> sender;
    private final String host;
    private final String from;

    MailChannel(
            ObjectProvider<JavaMailSender> sender,
            AlertSettings settings,
            @Value("${spring.mail.host:}") String host,
            @Value("${spring.mail.username:}") String username) {
        this.sender = sender;
        this.host = host;
        this.from = from(settings.mail().from(), username);
    }

    private static String from(String set, String username) {
        if (!set.isBlank()) {
            return set.strip();
        }
        return username.contains("@") ? username : FALLBACK;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isOn() {
        return !host.isBlank() && sender.getIfAvailable() != null;
    }

    @Override
    public void send(Message message, Recipient recipient) throws DeliveryException {
        JavaMailSender server = Optional.ofNullable(sender.getIfAvailable())
                .orElseThrow(() -> new DeliveryException(Reach.CHANNEL, "spring.mail.host is not set"));
        try {
            server.send(letter(server.createMimeMessage(), message, recipient));
        } catch (MessagingException | MailException e) {
            throw new DeliveryException(reach(e), told(e), e);
        }
    }

    private MimeMessage letter(MimeMessage mail, Message message, Recipient recipient) throws MessagingException {
        MimeMessageHelper letter = new MimeMessageHelper(mail, true, "UTF-8");
        letter.setFrom(from);
        letter.setTo(recipient.address());
        letter.setSubject("[Köprü] " + message.title().replaceAll("\\s+", " "));
        letter.setText(message.body(), MailHtml.of(message.title(), message.body(), recipient.language()));
        mail.setHeader("Message-ID", "<" + message.token() + "@kopru>");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", recipient.language());
        if (message.alertId() != null) {
            mail.setHeader("References", "<alert-" + message.alertId() + "@kopru>");
        }
        return mail;
    }

    /** A server that takes no mail for one address may take the others'. */
    private static Reach reach(Exception e) {
        if (e instanceof MailSendException failed) {
            return failed.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance)
                    ? Reach.RECIPIENT
                    : Reach.CHANNEL;
        }
        return e instanceof MailException ? Reach.CHANNEL : Reach.RECIPIENT;
    }

    private static String told(Exception e) {
        Throwable cause = e;
        if (e instanceof MailSendException failed && !failed.getFailedMessages().isEmpty()) {
            cause = failed.getFailedMessages().values().iterator().next();
        }
        StringBuilder told = new StringBuilder(text(cause));
        @Nullable Throwable deeper = cause.getCause();
        if (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
            deeper = messaging.getNextException();
        }
        if (deeper != null) {
            told.append(": ").append(text(deeper));
        }
        return told.toString().replaceAll("\\s+", " ").strip();
    }

    private static String text(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
