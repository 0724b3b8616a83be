package dev.kopru.connector.absent;

import dev.kopru.connector.UnavailableException;
import dev.kopru.port.Port;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.core.env.Environment;

/** A port that nobody serves: it knows the shop's short name, and has an answer to nothing else that is of use. */
final class AbsentPort {

    private static final String NAME = "kopru.store.code";

    private AbsentPort() {}

    static Object of(Port port, Class<?> type, Environment settings) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "code" -> settings.getProperty(NAME, "shop");
                    // Asked before anything is known to be missing; whoever needs the port is not available anyway.
                    case "tellsOrdered" -> true;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "nobody serves " + port;
                    default -> throw nobody(port, method);
                });
    }

    private static UnavailableException nobody(Port port, Method method) {
        return UnavailableException.during(
                port.side() + ", " + method.getName(),
                new IllegalStateException("no connector serves the port " + port.word()));
    }
}
