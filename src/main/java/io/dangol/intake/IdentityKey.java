package io.dangol.intake;

/**
 * How a channel knows a person.
 *
 * @param channel key of the channel
 * @param externalId the person's id there
 */
public record IdentityKey(String channel, String externalId) implements Comparable<IdentityKey> {
    @Override
    public int compareTo(IdentityKey other) {
        int byChannel = channel.compareTo(other.channel);
        return byChannel == 0 ? externalId.compareTo(other.externalId) : byChannel;
    }
}
