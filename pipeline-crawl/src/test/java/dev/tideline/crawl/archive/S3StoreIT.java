package dev.tideline.crawl.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real server that speaks S3: S3Proxy, over memory. */
class S3StoreIT {

    private static final String IDENTITY = "local-identity";
    private static final String CREDENTIAL = "local-credential";

    private static BlobStoreContext blobs;
    private static S3Proxy server;
    private static S3Store store;

    @BeforeAll
    static void start() throws Exception {
        blobs = ContextBuilder.newBuilder("transient").buildView(BlobStoreContext.class);
        BlobStore memory = blobs.getBlobStore();
        memory.createContainerInLocation(null, "crawls");
        server = S3Proxy.builder()
                .blobStore(memory)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, IDENTITY, CREDENTIAL)
                .build();
        server.start();
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", IDENTITY);
        System.setProperty("aws.secretAccessKey", CREDENTIAL);
        store = S3Store.at("s3://crawls/some/prefix/", URI.create("http://127.0.0.1:" + server.getPort()));
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        server.stop();
        blobs.close();
        System.clearProperty("aws.region");
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void shouldGiveBackWhatWasPut() throws IOException {
        store.put("raw/provider=lever/a.json", "[\"ä\"]".getBytes(StandardCharsets.UTF_8));

        assertThat(store.get("raw/provider=lever/a.json"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("[\"ä\"]");
        assertThat(store.uri("raw/provider=lever/a.json"))
                .isEqualTo("s3://crawls/some/prefix/raw/provider=lever/a.json");
    }

    @Test
    void shouldListAllOfManyInOrder() throws IOException {
        for (int i = 0; i < 1_050; i++) {
            store.put("many/%05d".formatted(i), new byte[] {1});
        }

        assertThat(store.names("many/"))
                .isEqualTo(IntStream.range(0, 1_050)
                        .mapToObj("many/%05d"::formatted)
                        .toList());
    }

    @Test
    void shouldNameTheObjectThatIsMissing() {
        assertThatThrownBy(() -> store.get("nothing.json"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("s3://crawls/some/prefix/nothing.json");
    }
}
