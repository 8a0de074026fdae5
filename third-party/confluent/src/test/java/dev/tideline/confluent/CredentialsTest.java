package dev.tideline.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.security.basicauth.BasicAuthCredentialProviderFactory;
import io.confluent.kafka.schemaregistry.client.security.bearerauth.BearerAuthCredentialProviderFactory;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A secured registry's credentials are services: found by name, through META-INF. */
class CredentialsTest {

    @Test
    void shouldFindBasicCredentials() throws Exception {
        var provider = BasicAuthCredentialProviderFactory.getBasicAuthCredentialProvider(
                "USER_INFO", Map.of("basic.auth.user.info", "user:word"));

        assertThat(provider.getUserInfo(URI.create("http://localhost:8081").toURL()))
                .isEqualTo("user:word");
    }

    @Test
    void shouldFindBearerTokens() throws Exception {
        var provider = BearerAuthCredentialProviderFactory.getBearerAuthCredentialProvider(
                "STATIC_TOKEN", Map.of("bearer.auth.token", "token"));

        assertThat(provider.getBearerToken(URI.create("http://localhost:8081").toURL()))
                .isEqualTo("token");
    }
}
