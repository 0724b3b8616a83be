package dev.kopru.guard;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;

/**
 * The proxies whose word counts on where a request comes from and by which address it was asked for. The nearest address
 * that is not theirs counts; nobody else's {@code X-Forwarded-...} is read.
 */
record TrustedProxies(List<String> networks) {

    static final String SETTING = "kopru.http.trusted-proxies";

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    /** Reads addresses and networks such as {@code 10.0.0.0/8}, with commas or spaces between them. */
    static TrustedProxies of(String setting) {
        return new TrustedProxies(
                each(setting).stream().map(TrustedProxies::network).toList());
    }

    static List<String> each(String setting) {
        return Arrays.stream(setting.split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static String network(String given) {
        String address = given.replaceFirst("/.*", "");
        String network = given.contains("/") ? given : given + "/" + (given.contains(":") ? IPV6_BITS : IPV4_BITS);
        try {
            if (ADDRESS.matcher(address).matches()) {
                return new NetMask(network).toString();
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(message(given), e);
        }
        throw new IllegalArgumentException(message(given));
    }

    private static String message(String given) {
        return SETTING + ": \"" + given + "\" bir adres ya da 10.0.0.0/8 gibi bir ağ değil"
                + " / is neither an address nor a network such as 10.0.0.0/8";
    }

    RemoteIpValve valve() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", networks));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }
}
