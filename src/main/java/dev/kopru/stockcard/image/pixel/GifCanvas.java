package dev.kopru.stockcard.image.pixel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The first frame of a GIF on its whole canvas: frames may cover only a part of it. */
final class GifCanvas {

    private GifCanvas() {}

    /** On white, as a shop's page would show it. */
    static BufferedImage read(ImageReader reader, ImageReadParam param) throws IOException {
        BufferedImage frame = reader.read(0, param);
        int step = param.getSourceXSubsampling();
        int canvasWidth = attribute(reader.getStreamMetadata(), "LogicalScreenDescriptor", "logicalScreenWidth");
        int canvasHeight = attribute(reader.getStreamMetadata(), "LogicalScreenDescriptor", "logicalScreenHeight");
        int left = attribute(reader.getImageMetadata(0), "ImageDescriptor", "imageLeftPosition");
        int top = attribute(reader.getImageMetadata(0), "ImageDescriptor", "imageTopPosition");
        // Some encoders leave the canvas at zero, or smaller than the frame.
        int width = Math.max(canvasWidth / step, left / step + frame.getWidth());
        int height = Math.max(canvasHeight / step, top / step + frame.getHeight());
        boolean tooLarge = (long) width * height > 4L * frame.getWidth() * frame.getHeight() + 4_000_000;
        if (tooLarge) {
            return frame;
        }
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(frame, left / step, top / step, null);
        pen.dispose();
        return canvas;
    }

    private static int attribute(IIOMetadata metadata, String node, String attribute) {
        NodeList nodes =
                ((Element) metadata.getAsTree(metadata.getNativeMetadataFormatName())).getElementsByTagName(node);
        return nodes.getLength() == 0 ? 0 : Integer.parseInt(((Element) nodes.item(0)).getAttribute(attribute));
    }
}
