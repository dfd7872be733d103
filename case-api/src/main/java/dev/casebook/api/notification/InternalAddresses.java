package dev.casebook.api.notification;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Addresses inside a network, which an outside party must not make the service call: loopback, private, link-local and the like. */
public final class InternalAddresses {

    private InternalAddresses() {}

    /**
     * Whether a host is, by any of its addresses, an internal one.
     *
     * @throws UnknownHostException when it has no address
     */
    public static boolean include(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(InternalAddresses::isInternal);
    }

    static boolean isInternal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address && reserved(address.getAddress()))
                || (address instanceof Inet6Address && embedded(address.getAddress()));
    }

    /** 0.0.0.0/8, shared address space 100.64.0.0/10, benchmarks 198.18.0.0/15, and 240.0.0.0/4 with broadcast. */
    private static boolean reserved(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 198 && (second == 18 || second == 19));
    }

    /** Unique local fc00::/7, and IPv4 addresses in disguise: NAT64 64:ff9b::/96, 6to4 2002::/16. */
    private static boolean embedded(byte[] address) {
        boolean uniqueLocal = (address[0] & 0xfe) == 0xfc;
        boolean nat64 =
                address[0] == 0 && address[1] == 0x64 && (address[2] & 0xff) == 0xff && (address[3] & 0xff) == 0x9b;
        boolean sixToFour = address[0] == 0x20 && address[1] == 0x02;
        return uniqueLocal || nat64 || sixToFour;
    }
}
