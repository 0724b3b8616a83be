package dev.kopru.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to addresses of the open internet only. It is asked at the very look-up that is connected to, so a name
 * that answers with another address the second time gains nothing.
 */
public final class PublicAddresses implements DnsResolver {

    private final boolean privateAllowed;

    public PublicAddresses(boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /** The name leads into the own network. */
    public static final class PrivateAddressException extends UnknownHostException {
        private PrivateAddressException(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (privateAllowed) {
            return all;
        }
        InetAddress[] open =
                Arrays.stream(all).filter(PublicAddresses::isPublic).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new PrivateAddressException(host);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** By the special-purpose registries of RFC 6890; what is not known to be public is not. */
    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second <= 127;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean documentation = first == 192 && second == 0
                || first == 198 && second == 51 && b[2] == 100
                || first == 203 && second == 0 && b[2] == 113;
        return first != 0 && first < 224 && !shared && !benchmark && !documentation;
    }

    /** Global unicast without tunnels, by which an IPv4 address of the own network could be meant. */
    private static boolean isPublic6(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        boolean global = first >= 0x20 && first <= 0x3f;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean teredo = first == 0x20 && second == 0x01 && b[2] == 0 && b[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
