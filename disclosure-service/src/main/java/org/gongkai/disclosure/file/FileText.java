package org.gongkai.disclosure.file;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.file.content.Segment;

/** The words of a release copy; found under the id of its file. */
public record FileText(@BsonId String id, List<Segment> segments) {}
