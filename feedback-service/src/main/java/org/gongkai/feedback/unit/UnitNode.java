package org.gongkai.feedback.unit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What this service keeps of a unit; the directory itself belongs to task-service. Public for the
 * codec alone.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnitNode(
    @BsonId String id, long revision, String name, @Nullable String parentId, boolean active) {}
