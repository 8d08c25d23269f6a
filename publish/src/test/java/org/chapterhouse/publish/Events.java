package org.chapterhouse.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.Backlink;
import org.chapterhouse.events.BrokenLink;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EdgeKind;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.events.Link;
import org.chapterhouse.events.Mention;
import org.chapterhouse.events.NodeKind;

/** Events as the other stages write them. */
public final class Events {

  private Events() {}

  public static ChapterUpdated chapter(String id, long revision, long sequence, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return ChapterUpdated.newBuilder()
        .setChapterId(id)
        .setPath(id + ".md")
        .setState(ChapterState.PRESENT)
        .setRevision(revision)
        .setPreviousRevision(revision - 1)
        .setSequence(sequence)
        .setContent(ByteBuffer.wrap(bytes))
        .setContentHash(sha256(bytes))
        .setEditedAt(Instant.parse("2026-11-22T10:00:00Z").plusSeconds(sequence))
        .setAuthor("ada")
        .build();
  }

  public static ChapterUpdated removed(String id, long revision, long sequence, String movedTo) {
    return ChapterUpdated.newBuilder()
        .setChapterId(id)
        .setPath(id + ".md")
        .setState(ChapterState.REMOVED)
        .setRevision(revision)
        .setPreviousRevision(revision - 1)
        .setSequence(sequence)
        .setMovedTo(movedTo)
        .setEditedAt(Instant.parse("2026-11-22T10:00:00Z").plusSeconds(sequence))
        .build();
  }

  public static ChapterTies ties(
      ChapterUpdated of, List<Link> links, List<BrokenLink> broken, List<Backlink> backlinks) {
    return ChapterTies.newBuilder()
        .setChapterId(of.getChapterId())
        .setRevision(of.getRevision())
        .setSequence(of.getSequence())
        .setContentHash(of.getContentHash())
        .setLinks(links)
        .setBroken(broken)
        .setBacklinks(backlinks)
        .build();
  }

  public static Link link(String target, String text, String sentence, int line) {
    return Link.newBuilder()
        .setHref("/" + target)
        .setTarget(target)
        .setText(text)
        .setSentence(sentence)
        .setLine(line)
        .build();
  }

  public static BrokenLink broken(String href, String reason, int line) {
    return BrokenLink.newBuilder().setHref(href).setReason(reason).setLine(line).build();
  }

  public static Backlink backlink(String source, String text) {
    return Backlink.newBuilder().setSource(source).setText(text).build();
  }

  public static Mention mention(String target, String text, int start, double confidence) {
    return Mention.newBuilder()
        .setTarget(target)
        .setText(text)
        .setStart(start)
        .setEnd(start + text.length())
        .setConfidence(confidence)
        .build();
  }

  public static GraphNode node(String key, NodeKind kind, String label) {
    return GraphNode.newBuilder().setKey(key).setKind(kind).setLabel(label).build();
  }

  public static GraphEdge names(String chapter, String entity) {
    String source = "chapter:" + chapter;
    return GraphEdge.newBuilder()
        .setKey(source + " names " + entity)
        .setSource(source)
        .setTarget(entity)
        .setKind(EdgeKind.NAMES)
        .setWeight(1)
        .build();
  }

  public static AssetUpdated asset(String path, long revision, long sequence, byte[] content) {
    return AssetUpdated.newBuilder()
        .setPath(path)
        .setState(AssetState.PRESENT)
        .setRevision(revision)
        .setPreviousRevision(revision - 1)
        .setSequence(sequence)
        .setContent(ByteBuffer.wrap(content))
        .setContentHash(sha256(content))
        .build();
  }

  public static AssetUpdated assetRemoved(String path, long revision, long sequence) {
    return AssetUpdated.newBuilder()
        .setPath(path)
        .setState(AssetState.REMOVED)
        .setRevision(revision)
        .setPreviousRevision(revision - 1)
        .setSequence(sequence)
        .build();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
