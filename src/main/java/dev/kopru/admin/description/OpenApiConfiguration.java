package dev.kopru.admin.description;

import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.PayloadForm;
import dev.kopru.run.JobCatalog;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the API's description, and what describes its calls. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";
    private static final String DESCRIPTION =
            """
            Administration of the bridge between a web shop and an accounting program. / Web mağazası ile muhasebe programı \
            arasındaki köprünün yönetim arayüzü.

            Every call needs a login: a user name with its password (Basic), or a token (Bearer). Viewers read, and see neither \
            names nor addresses nor e-mails, phone and tax numbers; operators mend records and rule runs, files and links; \
            administrators rule people, timers, alerts and settings. A personal token does what its scopes say, and no more \
            than its person; who may not do something is answered 403. What cannot be done is answered with a problem (RFC 9457) in Turkish, or in English with \
            `Accept-Language: en`; its `code` stays the same in both. Parameters and fields that are not listed here, \
            and parameters that come twice, are refused with 400. A method that a path does not list is answered with 405, and \
            the header `Allow` names those that work. Instants are UTC (ISO 8601), days are those of the business zone, \
            durations are ISO 8601, amounts are decimal numbers and never rounded.
            """;

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Köprü")
                        .version("1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(BASIC, scheme(BASIC))
                        .addSecuritySchemes(BEARER, scheme(BEARER)))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    RecordConverter recordConverter() {
        return new RecordConverter();
    }

    @Bean
    Answers answers() {
        return new Answers();
    }

    @Bean
    DescribedParameters describedParameters(JobCatalog jobs) {
        return new DescribedParameters(jobs);
    }

    @Bean
    WholeDescription wholeDescription(ReasonMessages messages, List<PayloadForm> forms) {
        return new WholeDescription(new ProblemSchemas(messages), new PayloadSchemas(forms));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
