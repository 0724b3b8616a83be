package dev.kopru.run.lease;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** This process among those that share the database: host and process id, and the version it runs. */
@Component
public record Node(String name, String version) {

    @Autowired
    Node(ObjectProvider<BuildProperties> build) {
        this(
                host() + ":" + ProcessHandle.current().pid(),
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("development"));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
