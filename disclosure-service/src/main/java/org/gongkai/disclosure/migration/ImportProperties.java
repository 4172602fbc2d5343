package org.gongkai.disclosure.migration;

import java.time.Duration;
import org.gongkai.disclosure.item.ItemType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How imports are worked through.
 *
 * @param uploadLimit the largest file taken
 * @param bodyLimit the largest body of one item
 * @param column for rows when neither they nor the caller name one
 * @param type for rows when neither they nor the caller name one
 * @param screening unless the caller says otherwise
 * @param batch rows stored and noted at a time
 * @param batchText characters after which a batch takes no further row
 * @param window migrated items that may be on their way to the readers at a time
 * @param windowText characters that may be on their way to the readers at a time
 * @param delay within which migrated items are to show; batch and window shrink, to a tenth at the
 *     least, while they take longer
 * @param lease after which another instance takes over from one that is silent
 * @param attempts to get past the same place before the import is given up
 */
@ConfigurationProperties("gongkai.disclosure.imports")
record ImportProperties(
    @DefaultValue("512MB") DataSize uploadLimit,
    @DefaultValue("400KB") DataSize bodyLimit,
    @DefaultValue("government-documents") String column,
    @DefaultValue("OTHER") ItemType type,
    @DefaultValue("NOTE") ScreeningMode screening,
    @DefaultValue("100") int batch,
    @DefaultValue("50000") int batchText,
    @DefaultValue("300") int window,
    @DefaultValue("75000") int windowText,
    @DefaultValue("400ms") Duration delay,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("5") int attempts) {}
