package dev.kopru.alert;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Refuses what nobody could be told by. */
final class SubscriptionCheck {

    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_URL = 500;
    private static final Set<String> LANGUAGES = Set.of("tr", "en");

    private SubscriptionCheck() {}

    static void check(Subscription wanted) {
        if (!LANGUAGES.contains(wanted.language())) {
            throw SubscriptionException.language(wanted.language());
        }
        boolean right = wanted.channel() == Channel.MAIL ? isMail(wanted.address()) : isUrl(wanted.address());
        if (!right) {
            throw wanted.channel() == Channel.MAIL
                    ? SubscriptionException.noMail(wanted.address())
                    : SubscriptionException.noUrl(wanted.address());
        }
    }

    /** One address without a name; nothing that could begin another header. */
    static boolean isMail(String address) {
        try {
            InternetAddress one = new InternetAddress(address, true);
            one.validate();
            return address.length() <= LONGEST_MAIL
                    && address.equals(one.getAddress())
                    && !address.startsWith("\"")
                    && address.indexOf('@') > 0
                    && address.chars().noneMatch(c -> c <= ' ' || c == 127);
        } catch (AddressException e) {
            return false;
        }
    }

    static boolean isUrl(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme());
            return address.length() <= LONGEST_URL
                    && (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
