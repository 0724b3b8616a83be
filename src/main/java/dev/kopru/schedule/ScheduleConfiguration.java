package dev.kopru.schedule;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the timers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RestartPolicy.class)
class ScheduleConfiguration {}
