package org.gongkai.disclosure.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.gongkai.disclosure.file.content.FileKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param limit of one file
 * @param kinds that may be uploaded
 * @param keep how long a file lives to which no item refers
 * @param threads that open files, each with up to some hundred megabytes of memory
 * @param queue how many files may wait for a thread before the next is refused with 503
 * @param folder where files lie while they are checked; null: the machine's temporary folder
 */
@ConfigurationProperties("gongkai.disclosure.files")
public record FileProperties(
    DataSize limit,
    Set<FileKind> kinds,
    Duration keep,
    int threads,
    int queue,
    @Nullable Path folder) {}
