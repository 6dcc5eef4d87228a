package io.dangol.playbook;

import io.dangol.shared.NodeLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets {@code node(id)} find this room's things. */
@ApplicationScoped
class PlaybookNodes {
    @Produces
    @Singleton
    NodeLoader cell(PlaybookCells cells) {
        return NodeLoader.of(PlaybookCell.TYPE, cells::find);
    }
}
