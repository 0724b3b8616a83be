package dev.kopru.stockcard.image;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.connector.store.Media;
import dev.kopru.setting.Current;
import dev.kopru.setting.file.KopruHome;
import dev.kopru.stockcard.image.child.ImageChildren;
import dev.kopru.stockcard.image.child.Orders;
import dev.kopru.stockcard.link.ImageSettings;
import dev.kopru.stockcard.link.StockCardSettings;
import dev.kopru.text.FileNames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Has images made as the settings are now; with other sizes, limits or sources a run begins with new processes. */
@Component
class ImageMaking implements DisposableBean {

    private final KopruHome home;
    private final StockCatalogue catalogue;
    private final Media media;
    private final Patience patience;
    private final ImageMarks marks;
    private final Current<StockCardSettings> settings;
    private volatile @Nullable Equipment last;

    ImageMaking(
            KopruHome home,
            StockCatalogue catalogue,
            Media media,
            Patience patience,
            ImageMarks marks,
            Current<StockCardSettings> settings) {
        this.home = home;
        this.catalogue = catalogue;
        this.media = media;
        this.patience = patience;
        this.marks = marks;
        this.settings = settings;
    }

    /** What was made for these settings. */
    private record Equipment(ImageSettings settings, MakeImage make, ImageChildren children, ImageUrls urls) {

        void close() {
            children.close();
            urls.close();
        }
    }

    /** To be asked on the thread of the run, whose settings count. */
    synchronized MakeImage now() {
        ImageSettings images = settings.now().images();
        Equipment before = last;
        if (before != null && before.settings().equals(images)) {
            return before.make();
        }
        Equipment equipment = equipment(images);
        last = equipment;
        if (before != null) {
            before.close();
        }
        return equipment.make();
    }

    /** Makes nothing further of what is being decoded. */
    void leave() {
        Equipment equipment = last;
        if (equipment != null) {
            equipment.children().leave();
        }
    }

    private Equipment equipment(ImageSettings images) {
        long mostBytes = images.mostBytes().toBytes();
        Orders orders = new Orders(images.recipe(), images.mostPixels(), mostBytes, images.longestTime());
        ImageChildren children =
                new ImageChildren(orders, (int) images.childMemory().toMegabytes());
        ImageUrls urls =
                new ImageUrls(images.allowedHosts(), images.privateAddresses(), images.longestTime(), mostBytes);
        ImageSources sources = new ImageSources(
                new ImageFolder(FileNames.resolve(home.folder(), images.folder())),
                urls,
                (location, most) -> patience.call("fetch a stored image", () -> catalogue.image(location, most)),
                mostBytes);
        ImageFiles files = new ImageFiles(images.recipe(), media, patience);
        return new Equipment(images, new MakeImage(sources, children, marks, images, files), children, urls);
    }

    @Override
    public synchronized void destroy() {
        Equipment equipment = last;
        if (equipment != null) {
            equipment.close();
        }
    }
}
