package dev.kopru.run.lease;

import dev.kopru.database.ProcessSessions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * This process among those that share the database.
 *
 * @param name host and process id, for people
 * @param version of Köprü that it runs
 * @param mark of its sessions on the databases; no other process ever has it
 */
@Component
public record Node(String name, String version, String mark) {

    @Autowired
    Node(ObjectProvider<BuildProperties> build) {
        this(
                host() + ":" + ProcessHandle.current().pid(),
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("development"),
                ProcessSessions.MARK);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
