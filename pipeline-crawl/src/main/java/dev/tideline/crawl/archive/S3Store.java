package dev.tideline.crawl.archive;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects in a bucket of S3, or of a server that speaks its language. */
public final class S3Store implements ObjectStore {

    private static final String SCHEME = "s3://";

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    private S3Store(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    public static boolean isAddress(String text) {
        return text.startsWith(SCHEME);
    }

    /**
     * The store at {@code s3://bucket/prefix}. Credentials and region come from where the AWS SDK finds them.
     *
     * @param endpoint another server than Amazon's, addressed by path; null = Amazon's
     * @throws IllegalArgumentException if the address is none, or the SDK knows no region
     */
    public static S3Store at(String address, @Nullable URI endpoint) {
        String[] parts = address.substring(SCHEME.length()).split("/", 2);
        if (!isAddress(address) || parts[0].isBlank()) {
            throw new IllegalArgumentException("\"" + address + "\" must read s3://bucket/prefix");
        }
        String prefix = parts.length < 2 ? "" : parts[1].replaceAll("/+$", "");
        S3ClientBuilder builder = S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
        if (endpoint != null) {
            // Not every such server knows Amazon's newer ways to send a checksum along.
            builder.endpointOverride(endpoint)
                    .forcePathStyle(true)
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false));
        }
        try {
            return new S3Store(builder.build(), parts[0], prefix.isEmpty() ? "" : prefix + "/");
        } catch (SdkException e) {
            throw new IllegalArgumentException(
                    address + ": " + e.getMessage()
                            + "; the SDK takes region and credentials from AWS_REGION, AWS_PROFILE " + "and so on",
                    e);
        }
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        try {
            client.putObject(request -> request.bucket(bucket).key(prefix + name), RequestBody.fromBytes(content));
        } catch (SdkException e) {
            throw failed(name, e);
        }
    }

    @Override
    public byte[] get(String name) throws IOException {
        try {
            return client.getObjectAsBytes(request -> request.bucket(bucket).key(prefix + name))
                    .asByteArray();
        } catch (SdkException e) {
            throw failed(name, e);
        }
    }

    @Override
    public List<String> names(String start) throws IOException {
        try {
            return client
                    .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix + start))
                    .contents()
                    .stream()
                    .map(S3Object::key)
                    .map(key -> key.substring(prefix.length()))
                    .sorted()
                    .toList();
        } catch (SdkException e) {
            throw failed(start, e);
        }
    }

    @Override
    public String uri(String name) {
        return SCHEME + bucket + "/" + prefix + name;
    }

    @Override
    public void close() {
        client.close();
    }

    private IOException failed(String name, SdkException failure) {
        return new IOException(uri(name) + ": " + failure.getMessage(), failure);
    }
}
