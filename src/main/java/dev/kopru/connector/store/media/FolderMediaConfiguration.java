package dev.kopru.connector.store.media;

import dev.kopru.port.OnPort;
import dev.kopru.port.Port;
import dev.kopru.text.FileNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the shop's files into a folder, unless {@code kopru.store.media} names another way. */
@Configuration(proxyBeanMethods = false)
@OnPort(connector = FolderConnector.NAME, value = Port.MEDIA)
@EnableConfigurationProperties(MediaProperties.class)
class FolderMediaConfiguration {

    // As text: Spring would read a relative Path as a place inside the servlet container's temporary folder.
    @Bean
    FolderMedia media(@Value("${kopru.home:.}") String home, MediaProperties properties) {
        return new FolderMedia(properties.folder(FileNames.of(home)), properties.mediaForced());
    }
}
